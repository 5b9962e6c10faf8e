// Reads the description of a release's files with the library of Frictionless Data, and fails where it is not valid or a file is not as it says. Usage: node datapackage.mjs ORIGIN
import { createHash } from 'node:crypto'
import frictionless from 'datapackage'

const origin = process.argv[2]
const release = await (await fetch(`${origin}/api/v1/release`)).json()
const found = await frictionless.Package.load(`${origin}/release/${release.data.id}/datapackage.json`)
if (!found.valid) throw new Error(found.errors.map(error => error.message).join('\n'))
for (const resource of found.resources) {
  const { bytes, hash, path, format, schema } = resource.descriptor
  if (!resource.valid) throw new Error(`${path}: ${resource.errors.map(error => error.message).join('\n')}`)
  const body = Buffer.from(await (await fetch(resource.source)).arrayBuffer())
  if (body.length !== bytes || `sha256:${createHash('sha256').update(body).digest('hex')}` !== hash) throw new Error(`${path} is another file than it says`)
  if (format === 'parquet' && !schema?.fields.length) throw new Error(`${path} has no columns`)
}
console.log(`Data Package: ${found.descriptor.name}, ${found.resources.length} files as described`)
