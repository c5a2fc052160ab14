import { Body, Controller, Injectable, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';

class SearchDto {
  term: string;
  limit: number;
}

@Injectable()
export class BookService {
  constructor(private readonly dataSource: DataSource) {}

  async search(dto: SearchDto) {
    return this.dataSource.query('SELECT id, title FROM book WHERE title LIKE $1', [`%${dto.term}%`]);
  }
}

@Controller('books')
export class BookController {
  constructor(private readonly books: BookService) {}

  @Post('search')
  search(@Body() dto: SearchDto) {
    return this.books.search(dto);
  }
}
