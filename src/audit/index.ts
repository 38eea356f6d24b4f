export { audit, auditBalance } from './audit.js';
