import type { CheckResponse, LogState, TrackState } from '../api-types.ts';

/** An answer of compose/check in which everything is allowed and off, but for the changes. */
export function answer(changes: { track?: Partial<TrackState>; log?: Partial<LogState> } = {}): CheckResponse {
  return {
    track: {
      allowed: true,
      on: false,
      opens: false,
      clicks: false,
      anonymous: false,
      reason: null,
      reasonCode: null,
      ...changes.track,
    },
    log: { allowed: true, on: false, reason: null, visibility: 'everyone', ...changes.log },
    bccAddress: 'log+secret@in.test',
    recipients: [
      {
        address: 'ann@x.test',
        name: 'Ann Lee',
        contact: { id: 'c1', name: 'Ann Lee', ownerId: null },
        eligible: true,
        reason: null,
        reasonCode: null,
        neverLog: false,
        neverTrack: false,
        openForecast: 'unknown',
      },
    ],
    associations: [
      { type: 'contact', id: 'c1', label: 'Ann Lee', selected: true, why: 'To matches ann@x.test' },
      { type: 'deal', id: 'd1', label: 'Big deal', selected: false, why: 'Open deal of Ann Lee, touched 2 days ago' },
    ],
    newContacts: [{ address: 'new@x.test', selected: false }],
  };
}
