// The scripts as modules: who imports whom, who writes what, and what the two languages tell each other.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ts = createRequire(new URL('../e2e/package.json', import.meta.url))('typescript');
const root = fileURLToPath(new URL('../..', import.meta.url));
const embed = join(root, 'src/embed');

/** Files below a folder, by their paths relative to it. */
const filesIn = (folder, ending) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
const read = (name) => readFileSync(join(embed, name), 'utf8');
const parse = (name) => ts.createSourceFile(name, read(name), ts.ScriptTarget.Latest, true);
const walk = (node, visit) => {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

const modules = filesIn(embed, '.js');
const sources = new Map(modules.map((name) => [name, parse(name)]));
const importsOf = (name) =>
  sources
    .get(name)
    .statements.filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier: { text }, importClause }) => ({
      text,
      names: (importClause?.namedBindings?.elements || []).map(
        (element) => (element.propertyName || element.name).text,
      ),
    }));

test(`${modules.length} modules import one another without a circle`, () => {
  const targets = (name) =>
    importsOf(name)
      .filter(({ text }) => text.startsWith('.'))
      .map(({ text }) => relative(embed, join(embed, dirname(name), text)));
  const done = new Set();
  const visit = (name, path) => {
    assert.ok(!path.includes(name), `a circle: ${[...path, name].join(' → ')}`);
    if (done.has(name)) return;
    for (const target of targets(name)) {
      assert.ok(sources.has(target), `${name} imports ${target}, which is missing`);
      visit(target, [...path, name]);
    }
    done.add(name);
  };
  for (const name of modules) visit(name, []);
  assert.equal(done.size, modules.length);
});

test('each module is checked by TypeScript, is reached from a main.js, and holds one noun', () => {
  const checked = ['tsconfig.json', 'worker/tsconfig.json'].flatMap((name) => {
    const { config } = ts.readConfigFile(join(embed, name), ts.sys.readFile);
    return ts
      .parseJsonConfigFileContent(config, ts.sys, dirname(join(embed, name)))
      .fileNames.map((file) => relative(embed, file));
  });
  const reached = new Set();
  const visit = (name) => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { text } of importsOf(name))
      if (text.startsWith('.')) visit(relative(embed, join(embed, dirname(name), text)));
      // The build puts one of two modules there; src/embed/single imports the other by its own name.
      else if (text === 'build:files') visit('loader/files.js');
  };
  for (const name of modules) if (/^[^/]+\/main\.js$/.test(name)) visit(name);
  for (const name of modules) {
    assert.ok(read(name).startsWith('// @ts-check\n'), `${name} begins with // @ts-check`);
    assert.ok(checked.includes(name), `${name} is in one of the lints' tsconfigs`);
    assert.ok(reached.has(name), `${name} is imported`);
    const lines = read(name).split('\n').length - 1;
    assert.ok(
      lines <= 250 && read(name).length < 14_000,
      `${name} has ${lines} lines, ${read(name).length} characters`,
    );
  }
});

test('everything that the build writes is imported', () => {
  const declared = [...read('build.d.ts').matchAll(/declare module '(build:\w+)' \{([^]*?)\n\}/g)].flatMap(
    ([, module, body]) => [...body.matchAll(/export const (\w+)/g)].map(([, name]) => `${module} ${name}`),
  );
  const imported = modules.flatMap((name) =>
    importsOf(name)
      .filter(({ text }) => text.startsWith('build:'))
      .flatMap(({ text, names }) => names.map((each) => `${text} ${each}`)),
  );
  assert.ok(declared.length > 15);
  assert.deepEqual(
    declared.filter((each) => !imported.includes(each)),
    [],
  );
});

/** Members of the interface `Host`, each with the file that the comment above its group names. */
const fieldsOfHost = () => {
  const file = parse('host.d.ts');
  const host = file.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === 'Host',
  );
  const fields = new Map();
  let owner;
  for (const member of host.members) {
    for (const range of ts.getLeadingCommentRanges(file.text, member.getFullStart()) || [])
      owner = /^\/\/ ((loader|companion|extras)\/\S+\.js)$/.exec(file.text.slice(range.pos, range.end))?.[1] || owner;
    if (member.name.text.startsWith('_')) fields.set(member.name.text, owner);
  }
  return fields;
};

test('each private field of the element is written by the one file that host.d.ts names', () => {
  const fields = fieldsOfHost();
  assert.ok(fields.size > 30 && [...fields.values()].every(Boolean));
  const writers = new Map([...fields.keys()].map((name) => [name, new Set()]));
  for (const [name, source] of sources)
    walk(source, (node) => {
      const target =
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
        node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
          ? node.left
          : (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
              /^(\+\+|--)|(\+\+|--)$/.test(node.getText())
            ? node.operand
            : ts.isDeleteExpression(node)
              ? node.expression
              : null;
      if (target && ts.isPropertyAccessExpression(target)) writers.get(target.name.text)?.add(name);
    });
  for (const [field, owner] of fields) assert.deepEqual([...writers.get(field)], [owner], field);
});

test('host.d.ts lists every data- attribute that both languages know', () => {
  const table = [...read('host.d.ts').matchAll(/^\/\/ \| [^|]+\| (data-[a-z-]+)/gm)].map(([, name]) => name);
  const kebab = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const scripts = modules
    .filter((name) => /^(loader|companion|extras)\//.test(name))
    .map(read)
    .join('\n');
  const inScripts = new Set([
    ...[...scripts.matchAll(/['"[](data-[a-z-]+)/g)].map(([, name]) => name),
    ...[...scripts.matchAll(/dataset\.(\w+)/g)].map(([, name]) => kebab(name)),
  ]);
  const rust = ['browser', 'view']
    .flatMap((folder) =>
      filesIn(join(root, 'src', folder), '.rs').map((name) => readFileSync(join(root, 'src', folder, name), 'utf8')),
    )
    .join('\n');
  const inRust = new Set([...rust.matchAll(/["[](data-[a-z-]+)/g)].map(([, name]) => name));
  const shared = [...inScripts].filter((name) => inRust.has(name));
  assert.ok(shared.length > 5, shared.join());
  assert.deepEqual(
    shared.filter((name) => !table.includes(name)),
    [],
    'both know it, and the table does not',
  );
  assert.deepEqual(
    table.filter((name) => !inScripts.has(name) && !inRust.has(name)),
    [],
    'the table names it, and nobody knows it',
  );
});
