/** Rules of these numbers are ours. */
const BY_PROXY = 1;
const DIRECT = 2;

/** Letters and digits: what stands in a rule is no pattern. */
const KEY = /^[0-9A-Za-z]{1,32}$/;

/**
 * The images that the user's own browser does not load, so that looking at own mail is no open (T17): those whose address has
 * the user's key in it, straight from the server, or behind the hash of Gmail's proxy. Colleagues' pixels load as ever.
 */
export function rules(senderKey: string): chrome.declarativeNetRequest.Rule[] {
  if (!KEY.test(senderKey)) return [];
  const images: `${chrome.declarativeNetRequest.ResourceType}`[] = ['image'];
  const block = { type: 'block' } as const;
  return [
    {
      id: BY_PROXY,
      action: block,
      condition: {
        regexFilter: `#https?://[^/#]+/o/${senderKey}/`,
        requestDomains: ['googleusercontent.com'],
        resourceTypes: images,
        isUrlFilterCaseSensitive: true,
      },
    },
    {
      id: DIRECT,
      action: block,
      condition: {
        urlFilter: `/o/${senderKey}/`,
        initiatorDomains: ['mail.google.com'],
        resourceTypes: images,
        isUrlFilterCaseSensitive: true,
      },
    },
  ] as chrome.declarativeNetRequest.Rule[];
}

/** @param senderKey null when nobody is signed in: everything loads */
export async function blockOwnPixels(senderKey: string | null): Promise<void> {
  await chrome.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [BY_PROXY, DIRECT],
    addRules: senderKey === null ? [] : rules(senderKey),
  });
}
