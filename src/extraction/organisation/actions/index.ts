import { author } from './author.js';
import { actor, led, partner } from './beside.js';
import { branded } from './branded.js';
import { column } from './column.js';
import { employer } from './employer.js';
import { body, named, officer, short, unit } from './last-words.js';
import { latin } from './latin.js';
import { invested, listed, listedWorks } from './listed.js';
import type { OrganisationAction } from './organisation-action.js';
import { numberedPart, schoolClass, self } from './parts.js';
import { garrison, ownPlace, place, placeName } from './places.js';
import { acronym, shortName } from './short-name.js';
import { offices, sideBySide } from './side-by-side.js';
import { compound, quoted, tagged } from './whole-words.js';

/** The actions that organisation rules may name, besides `skip`. */
export const ORGANISATION_ACTION_TABLE: Readonly<Record<string, OrganisationAction>> = {
  named,
  tagged,
  officer,
  compound,
  quoted,
  'place-name': placeName,
  'school-class': schoolClass,
  'numbered-part': numberedPart,
  body,
  short,
  unit,
  self,
  garrison,
  place,
  'own-place': ownPlace,
  listed,
  'listed-works': listedWorks,
  invested,
  actor,
  partner,
  led,
  employer,
  branded,
  author,
  'side-by-side': sideBySide,
  offices,
  column,
  'short-name': shortName,
  acronym,
  latin,
};
