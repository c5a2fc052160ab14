import vm from "vm";
import { Body, Controller, Post } from "@nestjs/common";

const PRESETS: Record<string, string> = {
  sum: "values.reduce((a, b) => a + b, 0)",
  max: "Math.max(...values)",
};

@Controller("aggregate")
export class AggregateController {
  @Post()
  aggregate(@Body() body: { values: number[]; formula: string }) {
    const formula = body.formula ?? PRESETS.sum;
    const script = new vm.Script(formula);
    const result = script.runInNewContext({ values: body.values }, { timeout: 100 });
    return { result };
  }
}
