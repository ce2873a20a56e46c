// The one experimental call that node-addon-api needs under Node-API 9. The headers of the npm package node-api-headers
// hold stable calls only; Node's own headers declare this one exactly so when NAPI_EXPERIMENTAL is set.
#pragma once
#define NAPI_VERSION NAPI_VERSION_EXPERIMENTAL
#include <node_api.h>

#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(
    node_api_basic_env env, napi_finalize finalize_cb, void* finalize_data, void* finalize_hint);
