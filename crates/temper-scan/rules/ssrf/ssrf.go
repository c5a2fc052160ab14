package main

import (
	"github.com/go-resty/resty/v2"
	"github.com/gocolly/colly/v2"
	"github.com/gorilla/websocket"
	"github.com/imroc/req/v3"
	"github.com/parnurzeal/gorequest"
	"github.com/valyala/fasthttp"
	"google.golang.org/grpc"
	"net"
	"net/http"
	"net/http/httputil"
	"net/rpc"
	"net/smtp"
	"net/url"
)

var pages = map[string]string{"news": "https://example.org/news"}

func fetch(w http.ResponseWriter, r *http.Request) {
	address := r.URL.Query().Get("url")
	http.Get(address)                                             // bad
	request, _ := http.NewRequest("GET", "https://"+address, nil) // bad
	http.DefaultClient.Do(request)
	http.Get(pages[r.FormValue("page")]) // ok
}

func hosts(address string) bool {
	return known[address]
}

var known = map[string]bool{"https://example.org/": true, "https://example.com/": true}

func relay(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("address")
	websocket.DefaultDialer.Dial(address, nil) // bad
	if hosts(address) {
		websocket.DefaultDialer.Dial(address, nil) // ok
	}
}

type fetcher struct {
	http *http.Client
}

func (f *fetcher) get(w http.ResponseWriter, r *http.Request) {
	f.http.Get(r.FormValue("address")) // bad
	f.http.Get("https://example.org/") // ok
}

func built(w http.ResponseWriter, r *http.Request) {
	inside := url.URL{Scheme: "https", Host: "example.org", Path: r.FormValue("page")}
	http.Get(inside.String()) // ok
	anywhere := url.URL{Scheme: "https", Host: r.FormValue("host"), Path: "/"}
	http.Get(anywhere.String()) // bad
	later, _ := url.Parse("https://example.org/")
	later.Path = r.FormValue("page")
	http.Get(later.String()) // ok
	later.Host = r.FormValue("host")
	http.Get(later.String()) // bad
}

func clients(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("address")
	resty.New().R().SetPathParam("a", "b").SetFormData(nil).Get(address) // bad
	req.C().R().SetHeader("a", "b").Get(address)                         // bad
	req.MustGet("https://example.org/")                                  // ok
	colly.NewCollector().Visit(address)                                  // bad
	gorequest.New().Timeout(5).Get(address).End()                        // bad
	(&fasthttp.Client{}).Get(nil, address)                               // bad
	host := net.JoinHostPort(address, "80")
	net.Dial("tcp", host) // bad
	at, _ := net.ResolveTCPAddr("tcp", address)
	net.DialTCP("tcp", nil, at)        // bad
	rpc.DialHTTP("tcp", address)       // bad
	smtp.Dial("mail.example.org:25")   // ok
	smtp.Dial(address)                 // bad
	grpc.NewClient(address)            // bad
	grpc.NewClient("example.org:9000") // ok
	values := url.Values{}
	values.Set("q", address)
	http.Get("https://example.org/?" + values.Encode()) // ok

}

func rewritten(target *url.URL) *httputil.ReverseProxy {
	return &httputil.ReverseProxy{Rewrite: func(pr *httputil.ProxyRequest) {
		wanted, _ := url.Parse(pr.In.Header.Get("Target"))
		pr.SetURL(wanted) // bad
		pr.SetURL(target) // ok
	}}
}
