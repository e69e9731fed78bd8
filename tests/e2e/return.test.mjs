// A visitor who comes back: the browser may have kept the page as it was, or load it anew.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from './support/browser.mjs';
import { becomes } from './support/eventually.mjs';

const leaveAndReturn = async (visitor) => {
  await visitor.page.goto(visitor.site.origin + '/elsewhere');
  await visitor.page.goBack();
};
