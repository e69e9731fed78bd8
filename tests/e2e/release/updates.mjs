// What a visitor gets whose browser has visited before, after the folder has another release.
import { NEXT, VERSION } from './folders.mjs';

/**
 * `had`, `gets`: the version in the folder at the visitor's first visit and at the second one · `isCleared`: the files of
 * the former are gone by then · `kept`: what the visitor's browser keeps of the first visit, the script alone or all files · `place`:
 * of the script, if it is not the folder itself · `shows`: the version that runs at the second visit, or nothing if none does.
 */
export const UPDATES = [
  { had: VERSION, gets: NEXT, kept: 'the script', shows: VERSION },
  { had: VERSION, gets: NEXT, kept: 'all files', shows: VERSION },
  { had: VERSION, gets: NEXT, kept: 'nothing', shows: NEXT },
  { had: VERSION, gets: NEXT, kept: 'nothing', place: `v${VERSION}/`, shows: VERSION },
  { had: VERSION, gets: NEXT, isCleared: true, kept: 'the script' },
  { had: VERSION, gets: NEXT, isCleared: true, kept: 'all files', shows: VERSION },
  { had: VERSION, gets: NEXT, isCleared: true, kept: 'nothing', shows: NEXT },
  { had: NEXT, gets: VERSION, kept: 'the script', shows: NEXT },
  { had: NEXT, gets: VERSION, kept: 'nothing', shows: VERSION },
  { had: NEXT, gets: VERSION, isCleared: true, kept: 'the script' },
  { had: NEXT, gets: VERSION, isCleared: true, kept: 'nothing', shows: VERSION },
];
