export { account, accountWith } from './account.js';
