import { Body, Controller, Post } from '@nestjs/common';

const URL_PATTERN = /^(https?:\/\/)?([\da-z.-]+)+\.([a-z.]{2,6})([/\w .-]*)*\/?$/;

@Controller('links')
export class LinkController {
  @Post()
  create(@Body('url') url: string) {
    return { valid: URL_PATTERN.test(url) };
  }
}
