import { Body, Controller, Logger, Post } from "@nestjs/common";

@Controller("logins")
export class Logins {
  private readonly logger = new Logger(Logins.name);

  @Post()
  login(@Body() body: { name: string }): void {
    this.logger.log(`login of ${body.name}`); // bad
    this.logger.log(`login of ${encodeURIComponent(body.name)}`); // ok
  }
}
