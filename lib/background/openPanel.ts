/**
 * Opens the side panel. Must be called in the very turn of the user's gesture: after any `await` the browser refuses
 * (`sidePanel.open() may only be called in response to a user gesture`). Firefox opens its sidebar for the window.
 */
export function openPanel(tabId: number): void {
  if (typeof chrome.sidePanel?.open === 'function') chrome.sidePanel.open({ tabId }).catch(reportRefusal);
  else (globalThis as { browser?: { sidebarAction?: { open(): void } } }).browser?.sidebarAction?.open();
}

function reportRefusal(error: unknown): void {
  console.warn('The side panel was not opened:', error);
}
