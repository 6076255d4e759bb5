import type { Activity } from 'botbuilder';
import { refuseOrigin } from '../../src/server/local-request';

describe('refuseOrigin', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net/amer/2f1c/',
    'https://europe.webchat.botframework.com/',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
  ])('lets a channel of Microsoft in: %s', (serviceUrl) => {
    expect(refuseOrigin({ serviceUrl } as Activity, { serviceUrls: 'microsoft' })).toBeUndefined();
  });
});
