import { HttpService } from "@nestjs/axios";
import { BadRequestException, Body, Controller, Post } from "@nestjs/common";
import { firstValueFrom } from "rxjs";

const FEEDS: Record<string, string> = {
  news: "https://news.example.com/rss",
  sport: "https://sport.example.com/rss",
};

@Controller("feeds")
export class FeedController {
  constructor(private readonly http: HttpService) {}

  @Post("preview")
  async preview(@Body("feed") feed: string) {
    const url = FEEDS[feed];
    if (!url) {
      throw new BadRequestException();
    }
    const response = await firstValueFrom(this.http.get(url, { timeout: 3000 }));
    return { length: String(response.data).length };
  }
}
