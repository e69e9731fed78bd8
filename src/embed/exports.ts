// The build compiles this after wasm-bindgen: it fails if what a program exports is not what host.d.ts says of it. The build
// itself adds `styles` to the scripts, and starts them in its own way.

import type { DocumentsProgram, Program, ToolsProgram, WidgetProgram } from './host.js';
import type { KioskProgram } from './kiosk/seam.js';
import type * as documents from '../../target/xtask/documents.js';
import type * as kiosk from '../../target/xtask/kiosk.js';
import type * as tools from '../../target/xtask/tools.js';
import type * as widget from '../../target/xtask/widget.js';

type Exports<Whole extends Program> = Omit<Whole, 'default' | 'styles'>;

export const check = (
  given: [typeof documents, typeof kiosk, typeof tools, typeof widget],
): [Exports<DocumentsProgram>, Exports<KioskProgram>, Exports<ToolsProgram>, Exports<WidgetProgram>] => given;
