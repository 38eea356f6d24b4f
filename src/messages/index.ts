export { errorMessage } from './error-message.js';
export { translateMessage } from './translate-message.js';
