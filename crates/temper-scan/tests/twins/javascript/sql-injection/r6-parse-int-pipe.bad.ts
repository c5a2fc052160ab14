import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

@Controller('rooms')
export class RoomsController {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  @Get(':id')
  async one(@Param('id') id: string) {
    return this.db.query(`SELECT name, beds FROM room WHERE id = ${id}`);
  }
}
