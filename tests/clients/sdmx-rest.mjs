// Asks for what sdmx-rest, the client of the European Central Bank and the BIS, makes of questions, and fails where one is not answered. Usage: node sdmx-rest.mjs ORIGIN
import { getUrl, getService, checkStatus, checkMediaType } from 'sdmx-rest'

const service = getService({ id: 'MAHALLEH', api: 'v1.0.2', url: `${process.argv[2]}/sdmx/2.1` })
const data = { flow: 'MAHALLEH', key: 'S.poverty+homelessness.province..' }
const questions = [
  data,
  { ...data, start: '2024', end: '2025-12' },
  { ...data, lastNObs: 1, detail: 'dataonly' },
  { ...data, firstNObs: 1, detail: 'nodata' },
  { ...data, obsDimension: 'AllDimensions', provider: 'MAHALLEH' },
  { flow: 'MAHALLEH,MAHALLEH,1.0', key: 'A...IR.', detail: 'serieskeysonly' },
  ...['dataflow', 'datastructure', 'codelist', 'conceptscheme'].flatMap(resource =>
    ['none', 'children', 'parents', 'parentsandsiblings', 'descendants', 'all'].map(references => ({ resource, references }))),
  { resource: 'codelist', agency: 'MAHALLEH', id: 'CL_AREA', version: '1.0', detail: 'full' },
  { resource: 'datastructure', detail: 'referencestubs', references: 'children' },
  { resource: 'dataflow', detail: 'allstubs' },
]
for (const question of questions) {
  const address = getUrl(question, service)
  const accept = question.flow ? 'application/vnd.sdmx.genericdata+xml;version=2.1' : 'application/vnd.sdmx.structure+xml;version=2.1'
  const answer = await fetch(address, { headers: { accept } })
  checkStatus(question, answer)
  checkMediaType(accept, answer)
  if (!(await answer.text()).includes('</message:')) throw new Error(`${address}: no message`)
}
console.log(`sdmx-rest: ${questions.length} questions answered`)
