// Parses the Power Query text of the data page with Microsoft's parser of M, since Excel cannot run here, and holds what it names to the answer of its address. Usage: power-query.mjs ORIGIN
import parser from '@microsoft/powerquery-parser'

const { DefaultSettings, Language, TaskUtils } = parser
const origin = process.argv[2]
const entities = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'", '#x2B': '+', '#x3D': '=' }
const plain = (html) => html.replace(/&([^;]+);/g, (whole, name) => entities[name] ?? (name.startsWith('#x') ? String.fromCodePoint(parseInt(name.slice(2), 16)) : whole))

const isValid = async (text) => TaskUtils.isParseStageOk(await TaskUtils.tryLexParse(DefaultSettings, text))
if (await isValid('let Source = Csv.Document( in Source')) throw new Error('the parser takes what is no M')

const page = await (await fetch(`${origin}/data?lang=en&indicator=coverage&indicator=poverty&level=province&times=half`)).text()
const text = plain(/<summary>Excel \(Power Query\)<\/summary>\s*<pre[^>]*><code>([\s\S]*?)<\/code>/.exec(page)[1])
const parsed = await TaskUtils.tryLexParse(DefaultSettings, text)
if (!TaskUtils.isParseStageOk(parsed)) throw new Error(`not valid M: ${parsed.error?.message}\n${text}`)

// Every column that gets a type is one of the answer, and every value of a number is one, or nothing.
const [head, ...lines] = (await (await fetch(/Web\.Contents\("([^"]+)"\)/.exec(text)[1])).text()).trimEnd().split('\n')
const columns = head.split(',')
const typed = [...text.matchAll(/\{"([a-z_]+)", type (text|number)\}/g)]
const missing = typed.filter(([, name]) => !columns.includes(name))
if (typed.length === 0 || missing.length > 0) throw new Error(`columns that the answer does not have: ${missing.map(([, name]) => name)}`)
const wanted = typed.filter(([, , type]) => type === 'number').map(([, name]) => columns.indexOf(name))
const fields = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1] ?? match[2])
const bad = lines.map(fields).filter((row) => row.length !== columns.length || wanted.some((at) => row[at] !== '' && !Number.isFinite(Number(row[at]))))
if (bad.length > 0) throw new Error(`no number: ${bad[0]}`)
const root = [...parsed.nodeIdMapCollection.astNodeById.values()].find((node) => node.kind === Language.Ast.NodeKind.LetExpression)
console.log(`Excel (Power Query): ${root.variableList.elements.length} steps of valid M, ${typed.length} columns with types, ${lines.length} rows`)
