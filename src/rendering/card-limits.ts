/** Version of the Adaptive Cards schema that every Teams client draws (Teams, "Types of cards": 1.5 or lower for bots). */
export const CARD_VERSION = '1.5';

/** Buttons that Teams draws on a card (Teams, "Adaptive Cards": at most six primary actions). Lines to press are not counted. */
export const BUTTONS_MAX = 6;

/** Buttons of one set: the default of the `adaptivecards` library, which other hosts and validators keep. */
export const SET_BUTTONS_MAX = 5;

/** Above it the answers of a question are a list to choose from: with "je ne sais pas" they would be more than six buttons. */
export const ANSWER_BUTTONS_MAX = 5;

/** Longest name that a button says in full: an estimate of one line on a phone, which Teams does not document. */
export const BUTTON_LABEL_CHARS = 40;

/**
 * Largest card that is sent, in bytes of UTF-16. Teams refuses messages of about 100 KB ("Format your bot messages"),
 * the envelope of the activity included.
 */
export const CARD_BYTES_MAX = 80 * 1024;

/**
 * Largest card that a message extension inserts, in the same bytes (Teams, "Search commands": cards of a result up to
 * 28 KB). Its preview and envelope are counted in.
 */
export const QUOTE_BYTES_MAX = 27 * 1024;
