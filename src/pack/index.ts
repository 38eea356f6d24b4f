export { countLink, dateLink, organisationLink } from './links.js';
export {
  type DeclaredRecords,
  definePack,
  type FieldDeclaration,
  type Pack,
  type PackFile,
  type TypeDeclaration,
} from './pack.js';
export { loadPack } from './read-pack.js';
