import io.netty.channel.*;
import io.netty.handler.codec.http.*;

public class RedirectHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        QueryStringDecoder query = new QueryStringDecoder(request.uri());
        String lang = query.parameters().get("lang").get(0);
        HttpHeaders headers = new DefaultHttpHeaders(false);
        headers.set("Content-Language", lang);
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        response.headers().set(headers);
        ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
