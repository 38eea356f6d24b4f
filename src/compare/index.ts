export { compare } from './compare.js';
