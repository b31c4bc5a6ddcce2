import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleFolder, readExamples, type ExplorerPerson } from '@guanjia/gateway';
import { eventually } from '@guanjia/testing';
import { chromium, type Browser, type Page } from 'playwright-core';
import { anExplorerHouse, type ExplorerHouse } from './explorer-house.fixture.ts';
import { runExample } from './run-example.fixture.ts';

// A browser beside other work takes its time.
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isThere = existsSync(executablePath);
// Without a browser this proves nothing: said aloud on one's own machine, a failure where changes are accepted.
if (!isThere && process.env['CI']) throw new Error(`no Chromium at ${executablePath}: the explorer cannot be looked at`);
if (!isThere) console.warn(`SKIPPED: the explorer in a browser; there is no Chromium at ${executablePath} (CHROMIUM names another)`);

const quietly = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let house: ExplorerHouse;
let browser: Browser;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

(isThere ? describe : describe.skip)('the explorer in a browser', () => {
  beforeAll(async () => {
    house = await anExplorerHouse();
    browser = await chromium.launch({ executablePath, args: quietly });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => complaints.push(error.message));
    await untilMade();
    await page.goto(`${house.url}/graphql`);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  it('is what a browser sees that opens the address of the API', async () => {
    await page.waitForSelector('.graphiql-container', { timeout: 120_000 });
    expect(new URL(page.url()).pathname).toBe('/explorer');
  });

  it('runs an example as the person who is chosen, and shows data', async () => {
    await choose('EM');
    await page.click('[data-example="engineering-manager/orders-by-deadline"]');
    expect(await answerOf('OrdersByDeadline', 'GD-')).toContain('"workOrders"');
    await page.click('[data-name="headers"]');
    await showing('[aria-label="Headers"]', 'Bearer ');
  });

  it('fills in the variables of a command and runs it', async () => {
    await choose('FD');
    await page.click('[data-example="front-desk/report-a-leak"]');
    expect(await answerOf('ReportALeak', 'BX-')).toContain('"createTicket"');
  });

  it('shows the examples of every role of a person, chapter by chapter, and finds one by a word', async () => {
    await choose('OC');
    expect(await page.locator('.examples h3').allInnerTexts()).toHaveLength(3);
    expect((await page.locator('.examples h4').allInnerTexts()).length).toBeGreaterThan(5);
    await page.fill('.examples-search', '回访 计划');
    expect(await page.locator('[data-example]').evaluateAll((all) => all.map((one) => one.getAttribute('data-example')))).toContain('assistant/plan-the-callbacks');
    await page.fill('.examples-search', 'no such thing');
    expect(await page.locator('[data-example]').count()).toBe(0);
    await page.fill('.examples-search', '');
  });

  it('speaks English when told to', async () => {
    await page.click('text=English');
    await page.waitForSelector('h2:text-is("Examples")');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('shows what every field means, in both languages', async () => {
    await page.click('[aria-label*="Documentation"]');
    await page.click('.graphiql-doc-explorer a:text-is("Query")');
    await showing('.graphiql-doc-explorer', 'myWorkOrders(');
    await page.click('[aria-label*="示例 Examples"]');
  });

  it('shows live what happens to a ticket', async () => {
    await choose('CSR');
    await page.click('[data-example="service-officer/follow-tickets"]');
    await showing('.graphiql-query-editor', 'FollowTickets');
    await page.click('.graphiql-execute-button');
    await page.waitForSelector('.graphiql-execute-button[aria-label*="Stop"]');
    const leak = readExamples(exampleFolder).find(({ id }) => id === 'front-desk/report-a-leak')!;
    await eventually(async () => {
      expect((await runExample(house.url, leak, await personOf('FD'))).errors).toBeUndefined();
      await showing('.graphiql-response', 'BX-', 3_000);
    });
  });

  it('asks nobody but the gateway, and nothing was forbidden to it or went wrong', () => {
    const elsewhere = asked.filter((url) => !url.startsWith(`${house.url}/`) && !/^(data|blob):/.test(url));
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
    expect(asked.some((url) => url.includes('graphql.worker.js'))).toBe(true);
  });
});

/** From source, the first one to ask waits some seconds. */
async function untilMade(): Promise<void> {
  const isMade = async (): Promise<boolean> => (await fetch(`${house.url}/explorer`)).status === 200;
  for (let patience = 60; patience > 0 && !(await isMade()); patience -= 1) await new Promise((done) => { setTimeout(done, 500); });
}

const choose = async (role: string): Promise<unknown> => page.selectOption('[data-testid="acting"]', (await personOf(role)).id);

async function personOf(role: string): Promise<ExplorerPerson> {
  const { people } = await (await fetch(`${house.url}/explorer/people`)).json() as { people: ExplorerPerson[] };
  return people.find((person) => person.role === role)!;
}

/** The answer to what stands in the editor, once this is in it. */
async function answerOf(operation: string, part: string): Promise<string> {
  await showing('.graphiql-query-editor', operation);
  await page.click('.graphiql-execute-button');
  await showing('.graphiql-response', part);
  return page.locator('.graphiql-response').innerText();
}

const showing = (place: string, text: string, timeout = 60_000): Promise<void> => page.locator(place, { hasText: text }).first().waitFor({ timeout });
