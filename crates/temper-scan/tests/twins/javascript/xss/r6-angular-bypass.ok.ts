import { Component, OnInit } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { DomSanitizer, SafeHtml } from '@angular/platform-browser';

@Component({ selector: 'app-note', template: '<div [innerHTML]="content"></div>' })
export class NoteComponent implements OnInit {
  content: SafeHtml | string = '';

  constructor(private route: ActivatedRoute, private sanitizer: DomSanitizer) {}

  ngOnInit(): void {
    const text = this.route.snapshot.queryParams['text'];
    this.content = text;
  }
}
