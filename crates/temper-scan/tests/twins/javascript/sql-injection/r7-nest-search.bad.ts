import { Body, Controller, Injectable, Post } from "@nestjs/common";
import { DataSource } from "typeorm";

export class SearchDto {
  text: string;
  page: number;
}

@Injectable()
export class SearchService {
  constructor(private dataSource: DataSource) {}

  find(dto: SearchDto) {
    return this.dataSource
      .createQueryBuilder()
      .select("article")
      .from("article", "article")
      .where("article.title ILIKE '%" + dto.text + "%'")
      .take(20)
      .getMany();
  }
}

@Controller("search")
export class SearchController {
  constructor(private readonly service: SearchService) {}

  @Post()
  search(@Body() dto: SearchDto) {
    return this.service.find(dto);
  }
}
