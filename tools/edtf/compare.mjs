// Writes to standard output what edtf.js makes of dates without clock times: the
// table testdata/edtf.tsv, which the Go test TestTimeEDTF reads. It needs Node 20
// and is run outside the repository, to keep node_modules out of it:
//
//   cp -r tools/edtf /tmp/edtf && (cd /tmp/edtf && npm ci --omit=optional)
//   node /tmp/edtf/compare.mjs > testdata/edtf.tsv
//
// The texts are every form of the grammar of a reported.Time that has no clock,
// near misses of each, and the parts of EDTF that are not in it.

import { readFileSync } from 'node:fs'
import edtf from 'edtf'

const texts = new Set()
const add = (...list) => list.flat().forEach(text => texts.add(text))
const two = n => String(n).padStart(2, '0')
const flags = ['', '~', '?', '%']

// Years, months, and the days at which months end.
add('0000', '0001', '0004', '0099', '0100', '0400', '0999', '1000', '1582', '1583', '1752', '1969', '1970', '9998', '9999')
add('000', '2', '20', '201', '20200', '12345', '-2020', '+2020', ' 2020', '2020 ', '', '2O20', 'year', '20.20', '2020.')
for (let m = 0; m <= 42; m++) add(`2020-${two(m)}`)
for (const y of ['0001', '0004', '0100', '0400', '1582', '1600', '1700', '1900', '1999', '2000', '2019', '2020', '2100', '2400', '9999'])
  for (const d of ['00', '01', '28', '29', '30', '31', '32']) {
    add(`${y}-02-${d}`)
  }
for (let m = 0; m <= 13; m++)
  for (const d of ['00', '01', '30', '31', '32']) add(`2019-${two(m)}-${d}`)
for (let d = 0; d <= 40; d++) add(`2020-01-${two(d)}`)
add('1582-10-04', '1582-10-05', '1582-10-14', '1582-10-15', '2020-12-31', '9999-12-31', '0001-01-01', '0000-12-31')

// Other spellings of a date.
add('20200108', '202001', '2020-1-8', '2020-01-8', '2020-1-08', '2020-0108', '202001-08', '2020/01/08', '2020.01.08', '2020-008',
  '2020-W02', '2020-W02-3', '08-01-2020', '2020-', '2020-01-', '-2020-01', '2020--01', '2020-01--08', '2020-01-08-', '2020-01-081',
  '2020-01-08\u00a0', '2020\u201301', '２０２０', 'now', 'unknown', 'open')

// Flags behind years, months and days, and where they may not be.
for (const date of ['2019', '2020-02', '2020-02-29', '0001', '9999-12-31', '2019-02-29'])
  for (const flag of ['~', '?', '%', '~~', '??', '%%', '?~', '~?', '!', '*', ' ~', '~ ']) add(date + flag)
add('~', '?', '2019?-10', '2019~-10-05', '2019-10?-05', '?2019', '~2019-10', '2019-?10', '2019-~10-05', '2019-10-%05', '2019-?10-~05')

// Stretches: every pair of some dates, and every flag at either end.
const pairs = ['2019', '2020', '2019-12', '2020-01', '2020-02', '2019-12-31', '2020-01-01', '2020-01-07', '2020-01-08', '2020-12-31']
add(pairs)
for (const a of pairs)
  for (const b of pairs) add(`${a}/${b}`, `[${a}..${b}]`)
for (const f of flags)
  for (const g of flags)
    add(`2019-10${f}/2020-01-08${g}`, `2020-01-08${f}/2020-01-07${g}`, `[2019-10${f}..2020-01-08${g}]`)
for (const date of ['2020', '2020-01', '2020-01-08', '0001', '9999', '0000', '2020-13', '2019-02-29', ...flags.slice(1).map(f => '2020-01-08' + f)])
  add(`${date}/..`, `${date}/`, `/${date}`, `../${date}`, `[${date}..]`, `[..${date}]`, `[${date}]`, `${date}..`, `..${date}`,
    `${date}/${date}`, `[${date}..${date}]`, `{${date}..}`, `${date}/...`, `${date}//`, `//${date}`, `/${date}/`, `[${date}/..]`)
add('/', '//', '..', '../..', '../', '/..', './', '[]', '[..]', '[', ']', '[[2020]]', '2019/2020/2021', '2019/2019-02-29', '2019-02-29/2020',
  '0001/9999', '0001-01-01/9999-12-31', '[0001..9999]', '2019 / 2020', '2019-2020', '2019--2020', '2019/20', '2019-10/11', '2019-10-05/07',
  '2019..2020', '[2019...2020]', '[2019..2020', '2019..2020]', '[2019.2020]', '[2019/2020]', '[2019-2020]', '(2019..2020)', '[ 2019..2020]',
  '[2019..2020..2021]', '[2019..2020]~', '[2019..2020]?', '2019/2020~?', '[2019..2020]/2021', '2019/[2020..2021]')

// The rest of EDTF, levels 1 and 2.
add('201X', '20XX', '2XXX', 'XXXX', '2019-XX', '2019-10-XX', '2019-XX-05', '2019-1X', '2019-10-0X', '20XX-10', 'XXXX-10-05', '2019-XX/2020',
  '-0001', '-2019', 'Y2019', 'Y12345', 'Y-12345', 'Y17E7', '1950S2', '2019-21', '2019-24', '2019-25', '2019-41', '2019-21~',
  '{2019,2020}', '[2019,2020]', '{2019..2020}', '[2019,2020..]', '[..2019,2020]', '[2019-10,2020-01..2020-03]', '{2019}', '[2019]',
  '201u', '2019-uu', '2019/unknown', '2019/open', '2019y', '2019x', '20~')

const show = n => n === null || n === undefined ? 'unknown' : n === Infinity ? 'inf' : n === -Infinity ? '-inf' : String(n)

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url)))
const { version } = JSON.parse(readFileSync(new URL('node_modules/edtf/package.json', import.meta.url)))
if (version !== dependencies.edtf) throw new Error(`edtf ${version} is installed, not ${dependencies.edtf}`)

const lines = [
  `# What edtf.js ${version} (level 2) makes of dates. Written by tools/edtf/compare.mjs; do not edit.`,
  '# text, accepted, first and last millisecond since 1970',
]
for (const text of texts) {
  if (/[\t\n#]/.test(text)) throw new Error(`cannot stand in the table: ${JSON.stringify(text)}`)
  let row
  try {
    const value = edtf(text, { level: 2 })
    row = ['yes', show(value.min), show(value.max)]
  } catch {
    row = ['no', '', '']
  }
  lines.push([text, ...row].join('\t'))
}
process.stdout.write(lines.join('\n') + '\n')
