// Checks catalogue files against data/catalogue/catalogue.schema.json, sharing no code with the product, and prints one
// line of JSON for each: {file, valid, errors: [{line, path, message}]}.   Usage: node check-catalogue.mjs file.yaml …
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { LineCounter, isMap, isScalar, parseAllDocuments } from 'yaml';

const schema = JSON.parse(readFileSync(new URL('../../data/catalogue/catalogue.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, verbose: true }).compile(schema);

// What stands where `steps` lead; the key itself where `key` is asked, and the nearest thing around where there is none.
function nodeAt(document, steps, key) {
  let node = document.contents;
  for (const step of steps) {
    const next = node?.get?.(isMap(node) ? step : Number(step), true);
    if (!next) break;
    node = next;
  }
  const pair = key !== undefined && isMap(node) && node.items.find(item => isScalar(item.key) && item.key.value === key);
  return pair ? pair.key : node;
}

function word({ keyword, params, message, parentSchema }) {
  switch (keyword) {
    case 'additionalProperties': return `the key '${params.additionalProperty}' is not known here`;
    case 'required': return `the key '${params.missingProperty}' is missing`;
    case 'enum': return `is not one of ${params.allowedValues.join(', ')}`;
    case 'const': return `must be ${JSON.stringify(params.allowedValue)}`;
    case 'false schema': return 'this key does not go with the others of the entry';
    case 'not': return 'a key or value does not go with the others of the entry';
    case 'anyOf':
    case 'oneOf': return `is not what is asked for here: ${parentSchema.description}`;
    default: return message;
  }
}

function faults(document, lines) {
  if (document.errors.length > 0) {
    return document.errors.map(error => ({ line: lines.linePos(error.pos[0]).line, path: '', message: error.message.split('\n')[0] }));
  }
  if (validate(document.toJS())) return [];
  // One error for a choice, not one for each of its ways.
  const choices = validate.errors.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf').map(({ schemaPath }) => schemaPath + '/');
  return validate.errors.filter(error => error.keyword !== 'if' && !choices.some(choice => error.schemaPath.startsWith(choice))).map(error => {
    const steps = error.instancePath.split('/').slice(1).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const node = nodeAt(document, steps, error.params.additionalProperty);
    return { line: node?.range ? lines.linePos(node.range[0]).line : 1, path: error.instancePath, message: word(error) };
  });
}

for (const file of process.argv.slice(2)) {
  const lines = new LineCounter();
  const documents = parseAllDocuments(readFileSync(file, 'utf8'), { lineCounter: lines });
  const errors = documents.length > 0 ? documents.flatMap(document => faults(document, lines)) : [{ line: 1, path: '', message: 'the file is empty' }];
  console.log(JSON.stringify({ file, valid: errors.length === 0, errors }));
}
