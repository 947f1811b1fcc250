import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import Ajv from 'ajv-draft-04';

interface Unified {
  $schema: string;
  extensions: { autoRunEvents: { events: { type: string; actionId: string; options?: { sendMode: string } }[] }[] }[];
}

const TEMPLATE = join(process.cwd(), '..', 'addin-manifest', 'outlook', 'manifest.xml');
const CONVERTER = join(process.cwd(), 'node_modules', 'office-addin-manifest-converter', 'cli.js');
const folder = mkdtempSync(join(tmpdir(), 'manifest'));

after(() => rmSync(folder, { recursive: true }));

/** Microsoft's own converter, as a second opinion: its JSON has a schema, which the XML has none of. */
function converted(): Unified {
  const xml = readFileSync(TEMPLATE, 'utf8')
    .replace(/https:\/\/posthorn\.invalid/g, 'https://posthorn.example.test')
    .replace(/0{8}-0{4}-0{4}-0{4}-0{12}/, '11111111-2222-3333-8444-555555555555');
  writeFileSync(join(folder, 'manifest.xml'), xml);
  execFileSync(process.execPath, [CONVERTER, 'convert', join(folder, 'manifest.xml'), '-o', join(folder, 'out')]);
  return JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8')) as Unified;
}

function schemaOf(manifest: Unified): object {
  const version = /v[\d.]+/.exec(manifest.$schema)?.[0] ?? '';
  const schemas = join(process.cwd(), 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
  return JSON.parse(readFileSync(join(schemas, version, 'MicrosoftTeams.schema.json'), 'utf8')) as object;
}

test('C1 converted to JSON the manifest fits Microsoft\'s schema, and a fault doesn\'t', () => {
  const manifest = converted();
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const fits = ajv.compile(schemaOf(manifest));

  assert.equal(fits(manifest), true, JSON.stringify(fits.errors));

  const events = manifest.extensions[0]?.autoRunEvents[0]?.events ?? [];
  assert.deepEqual(
    events.map((event) => event.actionId),
    ['onCompose', 'onRecipients', 'onFrom', 'onSend'],
  );
  events[3]!.options!.sendMode = 'always';
  assert.equal(fits(manifest), false);
});
