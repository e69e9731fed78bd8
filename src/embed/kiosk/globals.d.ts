// What the script in kiosk.html shares with this one. It is there even if no other script arrives.

/** Name of the entry in the session's storage, and the mark by which the page knows itself. */
declare const restartsName: string;
/** How often the page has reloaded since it last worked for an hour. */
declare const restarts: () => number;
/** Reloads the page, unless something else would come in its place or nothing would within 10 s. */
declare const reload: () => Promise<void>;
/** Reloads it after 1, 5, 15 and then every 60 minutes, for as long as `isNeeded` says so. */
declare const reloadLater: (isNeeded: () => boolean) => void;
