// Writing a data package, or with --check comparing it with what is on disk, so that a hand edit of a generated file
// or a rule changed without a re-run does not go unnoticed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** @param {string} folder Package folder. @param {Record<string, string>} files Text by file name. */
export function writeOrCheck(folder, files, isCheck) {
  const differing = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    if (isCheck) {
      if (readOrEmpty(path) !== text) differing.push(path);
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  if (differing.length > 0) {
    console.error(`Differs from what the script makes: ${differing.join(', ')}`);
    process.exitCode = 1;
  }
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

/** JSON with two spaces, LF and a last line end, as the editor settings ask. */
export const formatJson = value => JSON.stringify(value, null, 2) + '\n';
