import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder';
import { createServer, plugins } from 'restify';

/**
 * What the assistant is measured against: the echo sample of the SDK, which remembers nothing.
 * https://github.com/microsoft/BotBuilder-Samples/tree/main/samples/javascript_nodejs/02.echo-bot
 */
class EchoBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const text = `Echo: ${context.activity.text}`;
      await context.sendActivity(MessageFactory.text(text, text));
      await next();
    });
  }
}

const server = createServer();
server.use(plugins.bodyParser());
const authentication = new ConfigurationBotFrameworkAuthentication(process.env);
const adapter = new CloudAdapter(authentication);
const bot = new EchoBot();
server.post('/api/messages', async (req, res) => {
  await adapter.process(req, res, (context) => bot.run(context));
});
server.listen(process.env.PORT, '127.0.0.1');
