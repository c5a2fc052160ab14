package main

import (
	"context"
	"github.com/aws/aws-lambda-go/events"
	"github.com/kataras/iris/v12"
	"github.com/otiai10/copy"
	"github.com/spf13/afero"
	"github.com/valyala/fasthttp"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

func image(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	path := filepath.Join("images", name)
	if _, err := os.Stat(path); err != nil { // bad
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, path)                          // bad
	http.ServeFile(w, r, "images/"+filepath.Base(name)) // ok
}

func checked(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if strings.Contains(name, "..") {
		http.Error(w, "no such image", http.StatusBadRequest)
		return
	}
	os.ReadFile("images/" + name) // ok
}

func below(w http.ResponseWriter, r *http.Request) {
	root := "/srv/images"
	path := filepath.Join(root, r.FormValue("name"))
	if !strings.HasPrefix(path, root+string(filepath.Separator)) {
		http.NotFound(w, r)
		return
	}
	file, err := os.Open(path) // ok
	if err == nil {
		file.Close()
	}
}

type folderKey struct{}

func leave(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx := context.WithValue(r.Context(), folderKey{}, r.Header.Get("Folder"))
		ctx = context.WithValue(ctx, "user", "reporter")
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}

func find(w http.ResponseWriter, r *http.Request) {
	folder, _ := r.Context().Value(folderKey{}).(string)
	os.ReadDir("images/" + folder) // bad
	user, _ := r.Context().Value("user").(string)
	os.ReadDir("images/" + user) // ok
}

func others(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	disk := afero.NewOsFs()
	disk.RemoveAll("images/" + name)          // bad
	afero.Exists(disk, "images/"+name)        // bad
	afero.NewMemMapFs().RemoveAll("images/a") // ok
	syscall.Unlink("images/" + name)          // bad
	copy.Copy("images/"+name, "backup")       // bad
	local, err := filepath.Localize(name)
	if err == nil {
		os.ReadFile(filepath.Join("images", local)) // ok
	}
}

func sent(ctx *fasthttp.RequestCtx) {
	ctx.SendFile("images/" + string(ctx.FormValue("name"))) // bad
	ctx.SendFile("images/logo.png")                         // ok
}

func ofIris(ctx iris.Context) {
	ctx.SendFile("images/"+ctx.URLParam("name"), "image.png") // bad
}

func ofBucket(event events.S3Event) {
	for _, record := range event.Records {
		os.Create("images/" + record.S3.Object.Key) // bad
	}
}
