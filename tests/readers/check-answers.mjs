// Holds answers to the OpenAPI description of the service, with ajv, and prints what does not fit, a line each.
// Usage: node check-answers.mjs OPENAPI < LINES; a line is {"ask", "path", "status", "type", "body"}; the body is a text, or null where it is no JSON.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';

const description = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false, allErrors: false });
ajv.addSchema(description, 'api');
const part = (word) => encodeURIComponent(word.replaceAll('~', '~0').replaceAll('/', '~1'));

for await (const line of createInterface({ input: process.stdin })) {
  const answer = JSON.parse(line);
  const response = description.paths[answer.path].get.responses[answer.status];
  if (!response) {
    console.log(`${answer.ask}: status ${answer.status} is not described`);
    continue;
  }

  if (answer.status === 304) {
    continue;
  }

  if (!response.content?.[answer.type]) {
    console.log(`${answer.ask}: ${answer.status} as ${answer.type} is not described`);
    continue;
  }

  if (answer.body !== null) {
    const check = ajv.getSchema(`api#/paths/${part(answer.path)}/get/responses/${answer.status}/content/${part(answer.type)}/schema`);
    if (!check(JSON.parse(answer.body))) {
      console.log(`${answer.ask}: ${ajv.errorsText(check.errors)}`);
    }
  }
}
