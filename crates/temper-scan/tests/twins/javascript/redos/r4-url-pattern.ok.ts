import { Body, Controller, Post } from '@nestjs/common';

const URL_PATTERN = /^https?:\/\/[\da-z-]{1,63}\.[a-z]{2,6}\/$/;

@Controller('links')
export class LinkController {
  @Post()
  create(@Body('url') url: string) {
    return { valid: URL_PATTERN.test(url) };
  }
}
