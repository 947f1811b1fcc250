/** Counts the unread notices on the extension's button. */
export async function badge(unread: number): Promise<void> {
  await chrome.action.setBadgeText({ text: unread === 0 ? '' : String(unread) });
  await chrome.action.setBadgeBackgroundColor({ color: '#2f5d8a' });
}
