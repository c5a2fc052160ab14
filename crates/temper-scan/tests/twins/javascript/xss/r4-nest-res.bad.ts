import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { Response } from 'express';
import * as he from 'he';

@Controller('users')
export class UserPageController {
  @Get(':nick')
  page(@Param('nick') nick: string, @Res() res: Response) {
    res.send('<h1>Profile of ' + nick + '</h1>');
  }
}
