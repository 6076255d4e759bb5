import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackageSettings } from '../../src/app-package/build-package';
import { AppError } from '../../src/errors';
import { ROOT } from '../read-source';
import { SETTINGS } from './package-folder';

/** The lines of the error that the variables cause; fails the test when they cause none. */
function problemsOf(variables: Readonly<Record<string, string | undefined>>): string[] {
  try {
    readPackageSettings(variables);
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFIG_INVALID') return error.message.split('\n');
    throw error;
  }
  throw new Error('these variables are accepted');
}

describe('readPackageSettings', () => {
  it('takes every variable, and leaves those of the bot aside', () => {
    expect(readPackageSettings({ ...SETTINGS, PORT: '4000' })).toEqual(SETTINGS);
  });

  it('takes the id of the bot as that of the app, unless the app has its own', () => {
    const settings = readPackageSettings({ ...SETTINGS, TEAMS_APP_ID: undefined });

    expect(settings.TEAMS_APP_ID).toBe(SETTINGS.MicrosoftAppId);
  });

  it('names every variable that is missing, and what to write in it', () => {
    expect(problemsOf({})).toEqual([
      expect.stringMatching(/^MicrosoftAppId manque : indiquez .+\.$/),
      expect.stringMatching(/^PUBLIC_HOST manque : indiquez .+\.$/),
      expect.stringMatching(/^DEVELOPER_NAME manque : indiquez .+\.$/),
      expect.stringMatching(/^DEVELOPER_URL manque : indiquez .+\.$/),
      expect.stringMatching(/^PRIVACY_URL manque : indiquez .+\.$/),
      expect.stringMatching(/^TERMS_URL manque : indiquez .+\.$/),
    ]);
  });

  it.each([
    ['MicrosoftAppId', 'app'],
    ['MicrosoftAppId', `${SETTINGS.MicrosoftAppId}0`],
    ['TEAMS_APP_ID', '55555555-6666-7777-8888'],
    ['PUBLIC_HOST', 'https://bot.exemple.fr'],
    ['PUBLIC_HOST', 'bot.exemple.fr:3978'],
    ['PUBLIC_HOST', 'bot.exemple.fr/api'],
    ['PUBLIC_HOST', 'localhost'],
    ['DEVELOPER_NAME', 'n'.repeat(33)],
    ['DEVELOPER_URL', 'exemple.fr'],
    ['PRIVACY_URL', 'http://exemple.fr/donnees'],
    ['TERMS_URL', 'https://localhost/conditions'],
  ])('refuses %s=%s in one line that starts with the name and says what is wanted', (name, value) => {
    const problems = problemsOf({ ...SETTINGS, [name]: value });

    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name} : .+\\.$`))]);
  });

  it.each(Object.keys(SETTINGS))('reads %s, which .env.example explains', (name) => {
    expect(readFileSync(join(ROOT, '.env.example'), 'utf8')).toMatch(new RegExp(`^${name}=$`, 'm'));
  });
});
