import type { Words } from './words.ts';

const rules = new Intl.PluralRules('pl');

function plural(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export const pl: Words = {
  strip: {
    close: 'Zamknij',
    unreadable: 'Posthorn nie potrafi odczytać tego układu Gmaila: nic nie jest tu śledzone ani zapisywane.',
    preparing: 'Przygotowywanie wiadomości…',
    known: (name) => `${name} – kontakt w Posthorn`,
    sentPlain: (why) => `Wysłano bez zmian; Posthorn nie śledzi i nie zapisuje tej wiadomości. ${why}`,
    sentWith: (warnings) => `Wysłano. ${warnings}`,
    noBcc: 'Nie udało się jej zapisać: adresu do zapisywania nie można było dodać do pola UDW.',
  },
  why: {
    late: 'Serwer nie odpowiedział na czas.',
    changed: 'Wiadomości nie można było bezpiecznie zmienić.',
    offline: 'Serwer jest nieosiągalny.',
    'signed-out': 'Wymagane jest ponowne zalogowanie do Posthorn.',
    failed: 'Coś poszło nie tak.',
    missed: 'Gmail wysłał ją w sposób, którego Posthorn nie zauważył.',
  },
  news: {
    open: 'Wiadomość została otwarta',
    click: 'Kliknięto link w wiadomości',
    reply: 'Jest odpowiedź na wiadomość',
    many: (count) => `${plural(count, 'zdarzenie', 'zdarzenia', 'zdarzeń')} dotyczące wiadomości`,
  },
  feed: {
    title: 'Aktywność',
    noSubject: '(bez tematu)',
    loading: 'Wczytywanie…',
    empty: 'Nie ma jeszcze śledzonych wiadomości',
    emptyAdvice: 'Wystarczy zaznaczyć „Śledź” pod wiadomością pisaną w Gmailu. Tu pojawi się, co się z nią dzieje.',
    unavailable: 'Nie można teraz wczytać aktywności.',
    retry: 'Spróbuj ponownie',
    states: { prepared: 'Niewysłana', sent: 'Wysłana', opened: 'Otwarta', clicked: 'Kliknięta', replied: 'Z odpowiedzią' },
    to: (names) => `Do: ${names}`,
    opens: (count) => plural(count, 'otwarcie', 'otwarcia', 'otwarć'),
    clicks: (count) => plural(count, 'kliknięcie', 'kliknięcia', 'kliknięć'),
    mute: 'Wycisz tę wiadomość',
    unmute: 'Przywróć powiadomienia o tej wiadomości',
    whole: 'Otwórz Posthorn',
    options: 'Opcje',
    popUpsOff: 'Powiadomienia na pulpicie są wyłączone.',
    turnOn: 'Włącz',
  },
  entry: {
    heading: 'Logowanie',
    ended: 'Sesja wygasła.',
    advice: 'Posthorn otworzy własną stronę logowania. Hasło nie trafia do tego rozszerzenia.',
    signIn: 'Zaloguj się',
    byCode: 'Zaloguj się kodem',
    code: 'Kod jednorazowy',
    enter: 'Użyj kodu',
    openPage: 'Pobierz kod',
    failed: (why) => `Nie udało się. ${why}`,
  },
  options: {
    title: 'Posthorn dla Gmaila',
    server: 'Serwer',
    serverAdvice: 'To wydanie rozszerzenia łączy się tylko z tym serwerem.',
    user: 'Zalogowano jako',
    nobody: 'Nikt nie jest zalogowany. Logowanie: przycisk na pasku narzędzi.',
    signOut: 'Wyloguj się',
    begin: 'Nowa wiadomość zaczyna się z ustawieniem',
    opens: 'Śledź otwarcia',
    clicks: 'Śledź kliknięcia',
    asLast: 'Jak ostatnio',
    on: 'Wł.',
    off: 'Wył.',
    notices: 'Powiadomienia',
    bell: 'Powiadamiaj o otwarciach, kliknięciach i odpowiedziach',
    popUps: 'Powiadomienia na pulpicie',
    lists: 'Wyjątki',
    neverLog: 'Nigdy nie zapisuj',
    neverTrack: 'Nigdy nie śledź',
    listAdvice: 'W każdym wierszu jeden adres lub domena, np. ann@example.com, example.com lub *.example.com.',
    save: 'Zapisz',
    saved: 'Zapisano',
  },
};
