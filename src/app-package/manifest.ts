import { z } from 'zod';

const commandSchema = z.object({ title: z.string(), description: z.string() });
export type Command = z.infer<typeof commandSchema>;

/** The parts of a manifest that we read, some of them optional for Microsoft; its schema checks the rest. */
export const manifestSchema = z.object({
  version: z.string(),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  bots: z.array(z.object({ commandLists: z.array(z.object({ commands: z.array(commandSchema) })) })).min(1),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** The commands of all lists, each title once: a scope may offer what another does. */
export function commandsOf({ bots }: Manifest): Command[] {
  const commands = bots.flatMap(({ commandLists }) => commandLists.flatMap((list) => list.commands));
  return [...new Map(commands.map((command) => [command.title, command])).values()];
}
