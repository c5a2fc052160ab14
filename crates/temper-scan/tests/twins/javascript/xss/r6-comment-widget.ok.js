class CommentWidget {
  constructor(root) {
    this.root = root;
  }

  preview() {
    const params = new URLSearchParams(window.location.search);
    const text = params.get('comment') || '';
    const item = document.createElement('p');
    item.textContent = text;
    this.root.appendChild(item);
  }
}

document.addEventListener('DOMContentLoaded', () => {
  new CommentWidget(document.getElementById('comments')).preview();
});
