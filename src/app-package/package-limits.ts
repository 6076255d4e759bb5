/**
 * Version of the manifest schema. No newer one adds anything that we use, and each is refused by a Teams that does not
 * know it yet.
 */
export const MANIFEST_VERSION = '1.21';

/** Side of the two icons in pixels (Teams, "App icons for the Teams Store and app bar"). */
export const ICON_PIXELS = { color: 192, outline: 32 } as const;

/** Characters of a command's title: the limit before schema 1.21, which takes 128. A menu is read at a glance. */
export const COMMAND_TITLE_CHARS = 32;

/** Characters of a command's description: the limit before schema 1.21, which takes 4,000. */
export const COMMAND_DESCRIPTION_CHARS = 128;
