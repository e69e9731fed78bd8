import { slides } from 'words';
import { define } from './element.mjs';

define(slides);
