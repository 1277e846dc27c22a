import type { Stop } from "./port";

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">;

/** Adds handlers in one batch; the stop removes them, also when it comes before they were added. */
export function subscribe(add: (context: Excel.RequestContext) => Handler[]): Stop {
  let stopped = false;
  const adding = Excel.run({ delayForCellEdit: true }, async (context) => {
    const handlers = add(context);
    await context.sync();
    return handlers;
  });
  return () => {
    if (stopped) return;
    stopped = true;
    // A handler goes in the context it came in (Microsoft, "Remove an event handler").
    void adding.then(async (handlers) => {
      const [first] = handlers;
      if (!first) return;
      await Excel.run(first.context as Excel.RequestContext, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    });
  };
}
