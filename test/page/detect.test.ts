// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.hubspot.com/contacts/9876543/record/0-2/1" }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { detect } from '../../lib/page/detect.ts';
import { hubspot } from '../../lib/sites/hubspot.ts';

const sendMessage = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset();
  const onMessage = {
    addListener: (listener: (message: object, sender: object, reply: () => void) => void) => {
      stop = () => listener({ type: 'stop' }, {}, () => {});
    },
    removeListener: () => {},
  };
  const api = { runtime: { id: 'whynow', sendMessage, onMessage } };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
  Element.prototype.checkVisibility = () => true;
  document.body.innerHTML =
    '<div data-card-type="OBJECT_HIGHLIGHT"><h2 data-selenium-test="highlightTitle">Nordvik Logistics</h2></div>';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a report that gets no answer is made again, and not without end', async () => {
  sendMessage.mockRejectedValue(new Error('message channel closed'));
  detect(hubspot);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage).toHaveBeenCalledTimes(3);
});

test('once stopped, nothing is reported any more, a retry on its way included', async () => {
  sendMessage.mockRejectedValue(new Error('message channel closed'));
  detect(hubspot);
  await vi.advanceTimersByTimeAsync(10);
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sendMessage).toHaveBeenCalledTimes(1);
});
