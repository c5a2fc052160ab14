import { Controller, Get, Header, Query } from "@nestjs/common";

@Controller()
export class StatusController {
  private started = new Date();

  @Get("status")
  @Header("Content-Type", "text/html")
  status(@Query("service") service: string): string {
    return `<p>${service} runs since ${this.started.toISOString()}</p>`;
  }
}
