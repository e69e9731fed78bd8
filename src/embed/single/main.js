// @ts-check
// The single file: loader, companion, extras, reader and the widget's program in one classic script. Nothing is asked for while it
// shows own or built-in words; tools, documents and other languages are files of the release, if these lie beside it.

import './held.js';
import '../loader/main.js';
