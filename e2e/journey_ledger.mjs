// SPDX-License-Identifier: Apache-2.0
// The ledger a community really has: three sheets, merged cells, one row that is wrong, a network
// that fails at the worst moment, the same file twice, several files at once.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { look, open } from './browser.mjs'
import { call } from './call.mjs'
import { workbook } from './workbook.mjs'

const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const picture = (world, name) => world.pictures && join(world.pictures, `${name}.png`)

/// Two buildings that nobody has, so that everybody in them is new.
function ledger(first, second) {
  return workbook([
    {
      name: `${first}幢`,
      merges: [
        'A1:H1',
        'A2:H2',
        'A3:A4',
        'B3:D3',
        'E3:E4',
        'F3:G3',
        'H3:H4',
        'B5:B7',
        'C5:C7',
        'D5:D7',
      ],
      rows: [
        ['山水苑住户登记表（演练）'],
        ['填表单位：山水苑物业　填表日期：2026-11-20'],
        ['序号', '住址', '', '', '姓名', '基本信息', '', '与户主关系'],
        ['', '幢', '单元', '室', '', '身份证号', '联系电话', ''],
        [1, `${first}幢`, '1单元', '101室', '钱演练', '', '13805720001', '户主'],
        [2, '', '', '', '孙演练', '', '13805720002', '配偶'],
        [3, '', '', '', '钱小练', '', '', '子'],
        [4, String(first), '1', '１０２', '周演练', '', '13805720003', '户主'],
        [5, String(first), '1', '201', '吴演练', '3.30109E+17', '13805720004', '户主'],
        ['合计', '', '', '', 5, '', '', ''],
      ],
    },
    {
      name: `${second}幢`,
      rows: [
        ['楼栋', '单元', '室号', '姓名', '手机', '居住状态'],
        [`${second}幢`, '1', '101', '郑演练', '13805720005', '自住'],
        [`${second}幢`, '1', '102', '', '', '空置'],
      ],
    },
    { name: '备注', rows: [['备注'], ['本表由物业提供'], ['租户每月更新']] },
  ])
}

async function send(page, files) {
  await page.setInputFiles(
    'input[type=file]',
    files.map(([name, buffer]) => ({ name, mimeType: kind, buffer })),
  )
}

async function tryOut(page) {
  await page.click('.mapping button[type=submit]')
  await page.waitForSelector('.counts')
}

async function importBook(world, page, context, breaches) {
  const { base, place } = world
  const [first, second] = world.buildings
  const book = ledger(first, second)
  const cardOf = () =>
    call(context, base, 'GET', `/places/${place}/imports/${page.url().split('/').at(-1)}`)

  await page.goto(`${base}/c/${place}/imports`)
  await send(page, [['山水苑台账.xlsx', book]])
  await page.waitForSelector('.columns li')
  assert.deepEqual(await page.locator('.mapping .card h2').allTextContents(), [
    `${first}幢`,
    `${second}幢`,
    '备注',
  ])
  const headings = await page.locator('.columns >> nth=0 >> strong').allTextContents()
  assert.deepEqual(headings, [
    '序号',
    '住址/幢',
    '住址/单元',
    '住址/室',
    '姓名',
    '基本信息/身份证号',
    '基本信息/联系电话',
    '与户主关系',
  ])
  await look(page, breaches, picture(world, 'ledger-columns'))
  await page.fill('input[name=save_as]', '山水苑物业')
  await tryOut(page)
  await page.locator('.findings li', { hasText: '第 9 行' }).waitFor()
  const findings = await page.textContent('.findings')
  assert.ok(findings.includes('第 9 行') && findings.includes('四舍五入'), findings)
  await look(page, breaches, picture(world, 'ledger-findings'))

  await context.setOffline(true)
  await page.locator('.import-acts .main').click()
  await page.waitForSelector('.import-body [role=alert]')
  await context.setOffline(false)
  assert.equal((await cardOf()).state, 'tried', 'nothing was written while the network was away')
  await page.locator('.import-acts .main').click()
  await page.waitForSelector('.import-done')
  const done = await cardOf()
  assert.deepEqual(
    [done.counts.persons.created, done.counts.households.created, done.counts.refused],
    [5, 4, 1],
  )
  assert.equal(done.sender, '山水苑物业')

  await page.goto(`${base}/c/${place}/imports`)
  await send(page, [['山水苑台账.xlsx', book]])
  await page.waitForSelector('.mapping-sender')
  assert.equal(await page.locator('.mapping-sender select').inputValue(), '山水苑物业')
  await tryOut(page)
  await page.locator('.import-acts .main').click()
  await page.waitForSelector('.import-done')
  const again = await cardOf()
  assert.deepEqual(
    [again.counts.persons.created, again.counts.persons.updated, again.counts.persons.unchanged],
    [0, 0, 5],
  )
  await page.locator('.import-done .main').click()
  await page.waitForSelector('[role=grid] [role=gridcell]')
  const board = await call(context, base, 'GET', `/places/${place}/board`)
  for (const number of world.buildings)
    assert.ok(
      board.buildings.some(({ name }) => name === String(number)),
      `building ${number} is on the board`,
    )
}

async function severalFiles(world, page, context, breaches) {
  const { base, place } = world
  const row = (name, door) => ({
    name: '名单',
    rows: [
      ['小区', '楼栋', '单元', '室号', '姓名'],
      ['山水苑', String(world.buildings[1]), '1', door, name],
    ],
  })
  await page.goto(`${base}/c/${place}/imports`)
  await page.waitForSelector('.imports-card')
  await send(page, [
    ['甲.xlsx', workbook([row('冯演练', '201')])],
    ['乙.xlsx', Buffer.from('这不是表格\0')],
    ['丙.xlsx', workbook([row('陈演练', '202')])],
  ])
  await page.waitForSelector('.imports [role=alert]')
  assert.match(await page.textContent('.imports [role=alert]'), /乙\.xlsx/)
  const latest = async () => {
    const { items } = await call(context, base, 'GET', `/places/${place}/imports?limit=2`)
    return items.map(({ file_name, state }) => `${file_name} ${state}`)
  }
  assert.deepEqual(await latest(), ['丙.xlsx mapped', '甲.xlsx mapped'])
  const settled = async (state) => {
    for (let round = 0; round < 100; round++) {
      if ((await latest()).every((line) => line.endsWith(state))) return
      await page.waitForTimeout(100)
    }
    assert.fail(`${await latest()}`)
  }
  await page.getByRole('button', { name: /全部试导入/ }).click()
  await settled('tried')
  await page.getByRole('button', { name: /全部导入/ }).waitFor()
  await look(page, breaches, picture(world, 'imports-several'))
  await page.getByRole('button', { name: /全部导入/ }).click()
  await settled('done')
}

export async function ledgerJourney(world) {
  const { base, step } = world
  const { context, page, breaches } = await open(world.browser, base, { state: world.state })
  const start = 100 + Math.floor(Math.random() * 400) * 2
  world.buildings = [start, start + 1]
  await step('import a book of three sheets', () => importBook(world, page, context, breaches))
  await step('import several files at once', () => severalFiles(world, page, context, breaches))
  await context.close()
}
